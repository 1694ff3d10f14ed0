package vn.giothong.club;

import java.util.UUID;

/** A club means to reach another number in a year than before. */
public record GoalSet(UUID clubId, int year) {}
