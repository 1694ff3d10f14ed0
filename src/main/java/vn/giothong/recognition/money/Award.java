package vn.giothong.recognition.money;

import java.util.Arrays;
import java.util.Optional;

/** The forms of an award that money goes with. At the centre BANG_KHEN is the Prime Minister's, BANG_KHEN_TW that of a ministry or a central body. */
public enum Award {
    BANG_KHEN,
    BANG_KHEN_TW,
    GIAY_KHEN,
    KY_NIEM_CHUONG;

    public static Optional<Award> named(String code) {
        return Arrays.stream(values()).filter(one -> one.name().equals(code)).findFirst();
    }
}
