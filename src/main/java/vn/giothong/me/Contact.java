package vn.giothong.me;

import org.jspecify.annotations.Nullable;
import vn.giothong.donor.DonorCodes;
import vn.giothong.person.PhoneNumber;

/** By what a donor says who they are: a phone number, which several may share, or the code on the donor's card. */
record Contact(@Nullable PhoneNumber phone, @Nullable String donorCode) {
    /** What was typed into one field; none of both where it is neither. */
    static Contact read(@Nullable String text) {
        var code = text == null ? null : DonorCodes.read(text).orElse(null);
        return new Contact(code == null ? PhoneNumber.parse(text).value() : null, code);
    }

    static Contact of(@Nullable String phone, @Nullable String donorCode) {
        var number = PhoneNumber.parse(phone).value();
        return number == null ? new Contact(null, read(donorCode).donorCode()) : new Contact(number, null);
    }

    boolean nothing() {
        return phone == null && donorCode == null;
    }

    /** The same for the same contact, to be hashed. */
    String subject() {
        return phone == null ? "donor:" + donorCode : "phone:" + phone.e164();
    }
}
