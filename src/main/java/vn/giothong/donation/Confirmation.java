package vn.giothong.donation;

import jakarta.persistence.Entity;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.giothong.database.BaseEntity;

/** The code on the printed confirmation of a donation, by which anybody may ask whether it is genuine. */
@Entity
class Confirmation extends BaseEntity {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String CHARACTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    static final int LENGTH = 16;

    public UUID donationId;
    public String code;
    public Instant issuedAt;

    protected Confirmation() {}

    Confirmation(UUID donationId, Instant issuedAt) {
        this.donationId = donationId;
        this.code = next();
        this.issuedAt = issuedAt;
    }

    private static String next() {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(CHARACTERS.charAt(RANDOM.nextInt(CHARACTERS.length())));
        }
        return code.toString();
    }

    static Optional<Confirmation> of(UUID donationId) {
        return find("donationId", donationId).firstResultOptional();
    }
}
