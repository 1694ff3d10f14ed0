package vn.giothong.recognition.ladder;

/** The kind of area where somebody lives; in the mountains a lower threshold may do. */
public enum Area {
    PLAIN,
    MOUNTAIN
}
