package vn.giothong.donor;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.Ids;
import vn.giothong.person.IdentityNumber;
import vn.giothong.web.Keys;

/** Keeps the numbers of identity papers encrypted, each bound to its donor, with a keyed hash by which a number is found again. */
@ApplicationScoped
public class IdentityVault {
    private final Keys keys;
    private final Aead aead;

    IdentityVault(Keys keys) {
        this.keys = keys;
        try {
            this.aead = new AesGcmJce(keys.derive("identity"));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java has AES-GCM", missing);
        }
    }

    public byte[] hash(IdentityNumber identity) {
        return keys.hash("identity-lookup", identity.kind() + ":" + identity.number());
    }

    void store(Donor donor, @Nullable IdentityNumber identity) {
        donor.identityKind = identity == null ? null : identity.kind();
        donor.identityHash = identity == null ? null : hash(identity);
        donor.identityLast4 = identity == null ? null : identity.last4();
        donor.identityCipher = identity == null ? null : encrypt(donor, identity.number());
    }

    private byte[] encrypt(Donor donor, String number) {
        try {
            return aead.encrypt(number.getBytes(StandardCharsets.UTF_8), Ids.bytes(donor.id));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("The number cannot be encrypted", broken);
        }
    }

    /** The number in full, for those who may see it; null where none is known. */
    @Nullable
    IdentityNumber open(Donor donor) {
        if (donor.identityCipher == null || donor.identityKind == null) {
            return null;
        }
        try {
            var number = aead.decrypt(donor.identityCipher, Ids.bytes(donor.id));
            return new IdentityNumber(donor.identityKind, new String(number, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("The number of donor " + donor.code + " cannot be decrypted", broken);
        }
    }
}
