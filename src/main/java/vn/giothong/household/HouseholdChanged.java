package vn.giothong.household;

import java.util.Set;
import java.util.UUID;

/** Somebody joined or left these households: what they gave together is no longer the same. */
public record HouseholdChanged(Set<UUID> householdIds) {}
