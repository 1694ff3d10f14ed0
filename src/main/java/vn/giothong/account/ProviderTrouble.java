package vn.giothong.account;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationCompletionException;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import vn.giothong.web.Pages;

/** A provider that cannot be reached, or whose answer is not what it should be: said in words on the sign-in page, where other ways stay open. */
class ProviderTrouble {
    private static final Logger LOG = Logger.getLogger(ProviderTrouble.class);

    @ServerExceptionMapper
    public Response notVouchedFor(AuthenticationCompletionException failed) {
        var away = failed.getCause() instanceof OIDCException;
        LOG.warnf(failed, "A sign-in by the provider was not completed");
        return Pages.seeOther((away ? SignInTrouble.AWAY : SignInTrouble.PROVIDER).path());
    }
}
