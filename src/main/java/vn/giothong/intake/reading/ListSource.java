package vn.giothong.intake.reading;

/** Who made a list. */
public enum ListSource {
    HOSPITAL,
    CLUB
}
