package vn.giothong.donor;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.person.IdentityNumber;
import vn.giothong.web.Keys;
import vn.giothong.web.Vault;

/** Keeps the numbers of identity papers encrypted, each bound to its donor, with a keyed hash by which a number is found again. */
@ApplicationScoped
public class IdentityVault {
    private final Keys keys;
    private final Vault vault;

    IdentityVault(Keys keys) {
        this.keys = keys;
        this.vault = new Vault(keys, "identity");
    }

    public byte[] hash(IdentityNumber identity) {
        return keys.hash("identity-lookup", identity.kind() + ":" + identity.number());
    }

    void store(Donor donor, @Nullable IdentityNumber identity) {
        donor.identityKind = identity == null ? null : identity.kind();
        donor.identityHash = identity == null ? null : hash(identity);
        donor.identityLast4 = identity == null ? null : identity.last4();
        donor.identityCipher = identity == null ? null : seal(identity, donor.id);
    }

    /** The number as it lies in the donor's record. */
    public byte[] seal(IdentityNumber identity, UUID donorId) {
        return vault.seal(identity.number().getBytes(StandardCharsets.UTF_8), donorId);
    }

    /** The number in full, for those who may see it; null where none is known. */
    @Nullable
    IdentityNumber open(Donor donor) {
        if (donor.identityCipher == null || donor.identityKind == null) {
            return null;
        }
        var number = vault.open(donor.identityCipher, donor.id);
        return new IdentityNumber(donor.identityKind, new String(number, StandardCharsets.UTF_8));
    }
}
