package vn.giothong.drive;

/** An entry to choose from: its value and what people read. */
public record DriveOption(String value, String text) {}
