package vn.giothong.drive;

import java.util.Set;
import java.util.UUID;

/** The figures of these drives were computed again: what adds them up is looked at in the same transaction. */
public record Recounted(Set<UUID> driveIds) {}
