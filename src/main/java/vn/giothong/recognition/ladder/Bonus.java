package vn.giothong.recognition.ladder;

import vn.giothong.donor.Component;
import vn.giothong.person.Sex;

/** More credits for a component given by one sex, until so many were added on top in a life. */
public record Bonus(Component component, Sex sex, int credits, int most) {
    boolean fits(Gift gift) {
        return gift.component() == component && gift.sex() == sex;
    }
}
