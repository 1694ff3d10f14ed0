package vn.giothong.demo;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A district of today with its communes, how many drives it holds in a year and its share of the province's units. */
record Area(UUID id, String code, String name, List<UUID> communes, int drives, double share) {
    /** As it stands in the middle of a sentence: huyện Bình Sơn. */
    String inSentence() {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
