package vn.giothong.eligibility;

import java.util.UUID;

/** The collector whose own rule it is. */
public record Collecting(UUID id, String name) {}
