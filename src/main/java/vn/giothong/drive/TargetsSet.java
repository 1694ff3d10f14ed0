package vn.giothong.drive;

import java.util.Set;
import java.util.UUID;

/** These chapters and clubs are to collect another number in a year than before. */
public record TargetsSet(int year, Set<UUID> chapterIds, Set<UUID> clubIds) {}
