-- The writer of a ticket's note can be asked too: beside the three hashes two values of 32 bytes are locked with its code.
-- Tickets drawn before keep their 136 bytes, and count on.

alter table app.ticket
	drop constraint ticket_locked_check,
	add constraint ticket_locked_check check (octet_length(locked) in (136, 200));
