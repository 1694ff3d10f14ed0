package vn.giothong.recognition.money;

import java.util.Arrays;
import java.util.Optional;

/** What is bought, with a price that the province keeps: things for one award each, and costs of a year's ceremonies. */
public enum Item {
    CERTIFICATE,
    FRAME,
    BADGE,
    MEDAL,
    CUP,
    CUP_BRONZE,
    CUP_SILVER,
    CUP_GOLD,
    /** Flowers, lunch and travel of one honoured at a ceremony. */
    GUEST,
    /** Hall, sound, programme: once a year. */
    CEREMONY;

    public static Optional<Item> named(String code) {
        return Arrays.stream(values()).filter(one -> one.name().equals(code)).findFirst();
    }
}
