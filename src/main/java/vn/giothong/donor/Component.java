package vn.giothong.donor;

/** What is taken; the interval to the next donation goes by what was given last. */
public enum Component {
    WHOLE_BLOOD,
    RED_CELLS,
    PLATELETS,
    PLASMA
}
