-- Laws that the database keeps itself, whoever writes.

-- 1. Ledger entries are only ever added.
CREATE FUNCTION "ledger_is_append_only"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'ledger entries are never changed or removed' USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER "LedgerEntry_append_only"
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "LedgerEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION "ledger_is_append_only"();

-- 2. When a transaction ends, the rows of every transfer it wrote sum to zero.
CREATE FUNCTION "ledger_transfer_balances"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (
    SELECT sum("amount") FROM "LedgerEntry" WHERE "workspaceId" = NEW."workspaceId" AND "key" = NEW."key"
  ) <> 0 THEN
    RAISE EXCEPTION 'ledger transfer % does not sum to zero', NEW."key" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "LedgerEntry_transfer_balances"
  AFTER INSERT ON "LedgerEntry" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION "ledger_transfer_balances"();

-- 3. An entry moves something; there is one installation; progress is a share; nobody is paid for a job.
ALTER TABLE "LedgerEntry" ADD CONSTRAINT "LedgerEntry_amount_moves" CHECK ("amount" <> 0);
ALTER TABLE "Installation" ADD CONSTRAINT "Installation_is_one" CHECK ("id" = 1);
ALTER TABLE "Job" ADD CONSTRAINT "Job_fraction_is_share" CHECK ("fraction" BETWEEN 0 AND 1);
ALTER TABLE "Job" ADD CONSTRAINT "Job_credits_not_negative" CHECK ("credits" >= 0);

-- 4. Whoever watches hears of every change of a job or a photo: its id (the prefix says which), when it is committed.
CREATE FUNCTION "announce_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('escena_changes', NEW."id");
  RETURN NULL;
END $$;

CREATE TRIGGER "Job_announce" AFTER INSERT OR UPDATE ON "Job"
  FOR EACH ROW EXECUTE FUNCTION "announce_change"();
CREATE TRIGGER "Asset_announce" AFTER INSERT OR UPDATE ON "Asset"
  FOR EACH ROW EXECUTE FUNCTION "announce_change"();
