package vn.giothong.drive;

import java.util.UUID;

/** The desk said something new of a donor in a drive, and it is settled: whoever cannot let it stand refuses, and nothing was said. */
public record Corrected(UUID driveId, UUID donorId) {}
