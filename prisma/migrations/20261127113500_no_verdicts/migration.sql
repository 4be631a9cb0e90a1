-- What a moderator said is in the audit log.
DROP TABLE "ModerationVerdict";
DROP TYPE "ModerationPhase";
