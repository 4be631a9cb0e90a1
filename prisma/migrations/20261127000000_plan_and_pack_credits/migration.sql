-- Credits so far never expired: they become those of packs. The rows stay as they are.
ALTER TYPE "LedgerAccount" RENAME VALUE 'available' TO 'pack';
ALTER TYPE "LedgerAccount" ADD VALUE 'plan' BEFORE 'pack';

ALTER TYPE "LedgerKind" ADD VALUE 'refund';
ALTER TYPE "LedgerKind" ADD VALUE 'expire';
ALTER TYPE "LedgerKind" ADD VALUE 'revoke';
