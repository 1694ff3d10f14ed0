package vn.giothong.account;

import java.time.Instant;

/** Who an account is at the provider, and since when that is known here. */
public record ProviderLinkRecord(String issuer, String subject, Instant linkedAt) {
    static ProviderLinkRecord of(ProviderLink link) {
        return new ProviderLinkRecord(link.issuer, link.subject, link.linkedAt);
    }
}
