-- Readers ask the writer of a note, who is known by twelve words alone. A question and its answer lie here sealed, under a name
-- made of the writer's words; it stands beside no envelope, and nobody here can open either.

create table app.asked (
	mailbox bytea primary key check (octet_length(mailbox) = 32),
	session_id uuid not null references app.session on delete cascade,
	question bytea not null check (octet_length(question) = 4144),
	answer bytea check (octet_length(answer) = 4144),
	-- a full hour, never the moment of answering
	due timestamptz check ((due is null) = (answer is null))
);
create index asked_session on app.asked (session_id);
alter table app.asked set (
	autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0,
	toast.autovacuum_vacuum_threshold = 0, toast.autovacuum_vacuum_scale_factor = 0
);
alter table app.asked enable row level security, force row level security;
grant select, insert, update, delete on app.asked to service_role;

create function api.ask_writers(_session uuid, _mailboxes text[], _questions text[]) returns void
language plpgsql set search_path = '' as $$
begin
	perform from app.session where id = _session and not notes_gone for share;
	if not found then
		perform app.refuse('gone');
	end if;
	insert into app.asked as a (mailbox, session_id, question)
	select decode(q.mailbox, 'base64'), _session, decode(q.question, 'base64')
	from unnest(_mailboxes, _questions) as q (mailbox, question)
	order by gen_random_uuid()
	on conflict (mailbox) do update set question = excluded.question, answer = null, due = null
	where a.session_id = _session;
exception when integrity_constraint_violation or data_exception then
	raise exception 'cannot be kept' using errcode = sqlstate;
end;
$$;

create function api.asked(_mailbox text) returns text
language sql stable set search_path = '' as $$
	select app.base64(a.question) from app.asked a where a.mailbox = decode(_mailbox, 'base64');
$$;

create function api.answer_readers(_mailbox text, _answer text, _due timestamptz) returns void
language plpgsql set search_path = '' as $$
begin
	update app.asked set answer = decode(_answer, 'base64'), due = _due
	where mailbox = decode(_mailbox, 'base64');
exception when integrity_constraint_violation or data_exception then
	raise exception 'cannot be kept' using errcode = sqlstate;
end;
$$;

create function api.answers(_session uuid, _now timestamptz) returns json
language sql stable set search_path = '' as $$
	select coalesce(json_agg(json_build_object('mailbox', app.base64(a.mailbox),
		'answer', case when a.due <= _now then app.base64(a.answer) end) order by gen_random_uuid()), '[]')
	from app.asked a where a.session_id = _session;
$$;

create function api.sweep_asked(_today date) returns void
language sql set search_path = '' as $$
	delete from app.asked a using app.session s
	where a.session_id = s.id and (s.notes_gone or s.notes_until < _today);
$$;

-- As before; and who takes a note back takes what was asked about it along.
create or replace function api.grant_wishes(_now timestamptz) returns void
language plpgsql set search_path = '' as $$
begin
	delete from app.envelope e using app.receipt_wish w where e.receipt_hash = w.hash and w.due <= _now;
	delete from app.entry e using app.receipt_wish w where e.receipt_hash = w.hash and w.due <= _now;
	delete from app.pool_envelope e using app.receipt_wish w
	where e.receipt_hash = w.hash and w.due <= _now;
	delete from app.asked a using app.receipt_wish w where a.mailbox = w.hash and w.due <= _now;
	delete from app.receipt_wish where due <= _now - interval '30 days';
end;
$$;

revoke execute on all functions in schema api from public;
grant execute on all functions in schema api to service_role;
