// Every address of the house, read off its folders: what can be asked for, and what can be sent.

import ts from 'typescript';
import { filesUnder, sources } from './sources.ts';

export interface Route {
	/** as SvelteKit names it, with parameters in brackets */
	readonly id: string;
	readonly page: boolean;
	/** names of its form actions */
	readonly actions: readonly string[];
	/** methods it answers by itself */
	readonly methods: readonly string[];
}

const folderOf = (file: string) => file.slice('src/routes'.length, file.lastIndexOf('/')) || '/';

function exported(file: string): Map<string, ts.Expression | undefined> {
	const found = new Map<string, ts.Expression | undefined>();
	for (const statement of sources.find((one) => one.file === file)?.tree.statements ?? [])
		if (ts.isVariableStatement(statement) && statement.modifiers?.length)
			for (const { name, initializer } of statement.declarationList.declarations)
				found.set(name.getText(), initializer);
		else if (ts.isFunctionDeclaration(statement) && statement.modifiers?.length)
			found.set(statement.name?.text ?? '', undefined);
	return found;
}

const files = filesUnder('src/routes');

export const routes: readonly Route[] = [
	...new Set(files.filter((file) => /\/\+(page|server)\b/.test(file)).map(folderOf))
].map((id) => {
	const folder = `src/routes${id === '/' ? '' : id}`;
	const actions = exported(`${folder}/+page.server.ts`).get('actions');
	const methods = [...exported(`${folder}/+server.ts`).keys()];
	return {
		id,
		page: files.includes(`${folder}/+page.svelte`),
		actions:
			actions && ts.isObjectLiteralExpression(actions)
				? actions.properties.map((property) => property.name?.getText() ?? '')
				: [],
		methods: methods.filter((name) => /^[A-Z]+$/.test(name))
	};
});

/** An address of a route; parameters that are not given are filled with what cannot be anything. */
export const addressOf = (id: string, given: Readonly<Record<string, string>> = {}): string =>
	id.replace(/\[(\w+)\]/g, (_whole, name: string) => given[name] ?? `no-${name}`);
