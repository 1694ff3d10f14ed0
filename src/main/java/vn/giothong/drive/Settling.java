package vn.giothong.drive;

import java.util.Set;
import java.util.UUID;

/**
 * These donors are going to be settled in this transaction, perhaps part by part. Who keeps something that several donors share locks
 * it now, all of it in one order, so that two transactions never hold what the other one waits for.
 */
public record Settling(Set<UUID> donorIds) {}
