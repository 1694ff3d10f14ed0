package vn.giothong.account;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A bearer token of our own, in a class of its own, so that no provider of other tokens is asked about it. */
class ApiTokenRequest extends BaseAuthenticationRequest {
    private final String token;

    ApiTokenRequest(String token) {
        this.token = token;
    }

    String token() {
        return token;
    }
}
