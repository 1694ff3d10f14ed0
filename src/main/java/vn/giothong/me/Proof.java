package vn.giothong.me;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Account;
import vn.giothong.donor.Donor;
import vn.giothong.person.PersonName;

/** What came of a code: an account to enter, several people to choose from, or nothing, for whatever reason. */
record Proof(@Nullable Account account, List<Choice> choices) {
    static final Proof NONE = new Proof(null, List.of());

    boolean nothing() {
        return account == null && choices.isEmpty();
    }

    /** One of the donors who share a phone, told apart without a name that others do not know. */
    record Choice(
            String donorCode, String initials, @Nullable Integer birthYear) {
        static Choice of(Donor donor) {
            var birth = donor.birth();
            return new Choice(
                    donor.code, new PersonName(donor.fullName).initials(), birth == null ? null : birth.year());
        }
    }
}
