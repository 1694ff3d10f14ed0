package vn.giothong.intake.reading;

/** Hears how far a reading is. */
@FunctionalInterface
public interface ReadProgress {

    ReadProgress NONE = (done, known) -> {};

    void rows(int done, int known);
}
