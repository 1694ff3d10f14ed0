package vn.giothong.drive;

import java.util.Set;
import java.util.UUID;

/** The histories of these donors were computed again: what follows from them is looked at in the same transaction. */
public record Settled(Set<UUID> donorIds) {}
