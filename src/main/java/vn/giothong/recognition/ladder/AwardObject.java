package vn.giothong.recognition.ladder;

import java.util.Arrays;
import java.util.Optional;

/** What is handed over with an award; each has a price of its own. */
public enum AwardObject {
    CERTIFICATE,
    FRAME,
    BADGE,
    MEDAL,
    CUP,
    CUP_BRONZE,
    CUP_SILVER,
    CUP_GOLD;

    public static Optional<AwardObject> named(String code) {
        return Arrays.stream(values()).filter(one -> one.name().equals(code)).findFirst();
    }
}
