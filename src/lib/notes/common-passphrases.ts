// What people choose first when a passphrase has to be long. Compared without spaces, signs, numbers and case.

/** Whole sentences and names that are guessed early. */
export const commonSentences: readonly string[] = [
	'correct horse battery staple',
	'let me in please now',
	'i do not have a password',
	'what is my password again',
	'nobody knows my password',
	'this is a very long password',
	'theatre of the oppressed',
	'theater of the oppressed',
	'teatro do oprimido',
	'teatro del oprimido',
	'theatre de l opprime',
	'games for actors and non actors',
	'pedagogy of the oppressed',
	'the rainbow of desire',
	'rehearsal for the revolution',
	'power to the people',
	'all power to the people',
	'no gods no masters',
	'workers of the world unite',
	'solidarity forever',
	'the people united will never be defeated',
	'el pueblo unido jamas sera vencido',
	'another world is possible',
	'be the change you want to see in the world',
	'i have a dream that one day',
	'to be or not to be that is the question',
	'all the world is a stage',
	'all the worlds a stage',
	'the quick brown fox jumps over the lazy dog',
	'once upon a time there was',
	'it was the best of times',
	'call me ishmael some years ago',
	'supercalifragilisticexpialidocious',
	'lorem ipsum dolor sit amet',
	'may the force be with you',
	'winter is coming winter is coming',
	'live long and prosper',
	'you shall not pass',
	'open sesame open sesame',
	'never gonna give you up',
	'hello darkness my old friend',
	'twinkle twinkle little star',
	'mary had a little lamb',
	'humpty dumpty sat on a wall',
	'row row row your boat',
	'happy birthday to you',
	'merry christmas and a happy new year',
	'in the beginning was the word',
	'the lord is my shepherd',
	'our father who art in heaven',
	'liverpool football club',
	'manchester united',
	'you will never walk alone'
];

/** Words that a weak passphrase is put together from: three of them, or one said again, are no secret. */
export const commonWords: readonly string[] = `
password passwort passwd passphrase passcode motdepasse contrasena parola senha wachtwoord haslo secret geheim
letmein letme openup opensesame open sesame welcome willkommen bienvenue bienvenido hello hallo bonjour goodbye
admin administrator root login signin user guest test testing default changeme change temp temporary service
master server computer internet network system security access private public company office home house family
qwerty qwertz azerty asdf asdfgh zxcvbn abc abcd abcdef xyz aaa iop
dragon monkey tiger lion eagle falcon wolf bear horse mustang panther dolphin butterfly kitten puppy pussycat
football soccer baseball basketball hockey tennis rugby cricket arsenal chelsea liverpool barcelona madrid
superman batman spiderman starwars pokemon naruto matrix gandalf merlin hobbit harrypotter minecraft
princess prince queen king angel angels devil heaven jesus christ god lord faith church peace hope
sunshine sunflower summer winter spring autumn sunday monday friday january april june july august december
flower rose lily orange banana cherry apple chocolate cookie coffee cheese pepper ginger sugar candy
love lover lovely loveme iloveyou iloveu loveyou forever always everything nothing whatever something
michael jordan jennifer jessica ashley daniel andrew thomas joshua matthew robert charlie nicole michelle
hunter killer ranger soldier warrior ninja pirate wizard magic phoenix shadow
happy lucky crazy funny sexy smile friend friends friendship mother father sister brother baby daddy mommy
red blue green yellow purple black white silver golden gold diamond rainbow
music guitar piano metal rock metallica nirvana eminem blink dance
london england scotland ireland wales america canada france germany berlin paris espana mexico brazil
trustno trust nobody noone stupid shit fuck fuckyou bitch asshole
freedom liberty justice equality solidarity union unity resist resistance revolution rebel anarchy anarchist
comrade comrades people worker workers power together movement organise organize change world
theatre theater theatro forum stage actor actors joker curinga boal augusto freire oppressed workshop
facilitator facilitators session sessions rehearsal spectator spectactor privilege privileges
`
	.trim()
	.split(/\s+/);

/** Small words that add nothing to be guessed. */
export const smallWords: readonly string[] =
	'i a my me is it the this that you your we our us of to in on for and not no so am are be do very own one two three four five six seven eight nine ten with from when will can has have was'.split(
		' '
	);
