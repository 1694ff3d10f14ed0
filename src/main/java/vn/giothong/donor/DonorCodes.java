package vn.giothong.donor;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** The codes on donors' cards: a running number and a check character that catches every wrong or swapped one (ISO 7064, MOD 37,36). */
@ApplicationScoped
public class DonorCodes {
    private static final String PREFIX = "QNG";
    private static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final Pattern CODE = Pattern.compile("QNG-?(\\d{7,12})-?([0-9A-Z])");

    /** The next codes, taken in a transaction of their own: a long one makes nobody wait, one that fails leaves a gap. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<String> next(int count) {
        var entities = Panache.getEntityManager();
        entities.createNativeQuery("update donor_code_sequence set next_number = next_number + ?1 where id = 1")
                .setParameter(1, count)
                .executeUpdate();
        var after = (Number) entities.createNativeQuery("select next_number from donor_code_sequence where id = 1")
                .getSingleResult();
        return LongStream.range(after.longValue() - count, after.longValue())
                .mapToObj(DonorCodes::of)
                .toList();
    }

    public static String of(long number) {
        var digits = String.format(Locale.ROOT, "%07d", number);
        return PREFIX + "-" + digits + "-" + check(PREFIX + digits);
    }

    /** The code as it is stored, read from what was typed or scanned; none where the check character is wrong. */
    public static Optional<String> read(String text) {
        var match = CODE.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!match.matches()) {
            return Optional.empty();
        }
        var right = check(PREFIX + match.group(1)) == match.group(2).charAt(0);
        return right ? Optional.of(PREFIX + "-" + match.group(1) + "-" + match.group(2)) : Optional.empty();
    }

    private static char check(String text) {
        var product = 36;
        for (int i = 0; i < text.length(); i++) {
            var sum = (product + CHARACTERS.indexOf(text.charAt(i))) % 36;
            product = (sum == 0 ? 36 : sum) * 2 % 37;
        }
        return CHARACTERS.charAt((37 - product) % 36);
    }
}
