package vn.giothong.web;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.util.UUID;
import vn.giothong.database.Ids;

/** Encrypts for one purpose, each text bound to the record that it belongs to: moved to another record it cannot be read. */
public final class Vault {
    private final Aead aead;

    public Vault(Keys keys, String purpose) {
        try {
            this.aead = new AesGcmJce(keys.derive(purpose));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java has AES-GCM", missing);
        }
    }

    public byte[] seal(byte[] plain, UUID owner) {
        try {
            return aead.encrypt(plain, Ids.bytes(owner));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("Nothing can be encrypted for " + owner, broken);
        }
    }

    public byte[] open(byte[] sealed, UUID owner) {
        try {
            return aead.decrypt(sealed, Ids.bytes(owner));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("What belongs to " + owner + " cannot be decrypted", broken);
        }
    }
}
