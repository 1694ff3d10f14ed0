package vn.giothong.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hibernate.StaleObjectStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.Retrying;

/** Every error in words: a problem document for the API, a page for people; never a stack trace. */
class Errors {
    private static final Logger LOG = Logger.getLogger(Errors.class);

    @CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ErrorPage(String message) implements TemplateInstance {}

    private final Language language;

    Errors(Language language) {
        this.language = language;
    }

    @ServerExceptionMapper
    public Response refused(Refusal refusal, UriInfo uri) {
        return answer(Problem.of(language.code(), refusal), uri);
    }

    @ServerExceptionMapper({OptimisticLockException.class, StaleObjectStateException.class})
    public Response stale(RuntimeException stale, UriInfo uri) {
        return refused(Refusal.stale(), uri);
    }

    /** What comes of a transaction's end is wrapped, so that its causes are asked. */
    @ServerExceptionMapper
    public Response rolledBack(RollbackException failure, UriInfo uri) {
        return known(failure, uri);
    }

    @ServerExceptionMapper
    public Response persistence(PersistenceException failure, UriInfo uri) {
        return known(failure, uri);
    }

    /** Whoever lost a lock to others, waited for one in vain or came second has changed nothing and is not to blame. */
    private Response known(Exception failure, UriInfo uri) {
        if (Retrying.lostLock(failure)) {
            LOG.warn("Somebody else held the lock", failure);
            return refused(Refusal.conflict("conflict"), uri);
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException || cause instanceof StaleObjectStateException) {
                return refused(Refusal.stale(), uri);
            }
            if (cause instanceof ConstraintViolationException violated && violated.getKind() == ConstraintKind.UNIQUE) {
                return refused(Refusal.conflict("already_there"), uri);
            }
        }
        LOG.error("Unexpected failure", failure);
        return answer(Problem.of(language.code(), 500, "unexpected"), uri);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response unauthorized(SecurityException unauthorized, UriInfo uri) {
        if (api(uri)) {
            return Problem.of(language.code(), 401, "unauthorized").response();
        }
        var donors = uri.getPath().equals("/me") || uri.getPath().startsWith("/me/");
        return Response.seeOther(URI.create(donors ? "/me/sign-in" : "/sign-in"))
                .build();
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException forbidden, UriInfo uri) {
        return refused(Refusal.forbidden(), uri);
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException failure, UriInfo uri) {
        if (failure.getCause() instanceof Refusal refusal) {
            return refused(refusal, uri);
        }
        if (failure.getCause() instanceof JacksonException broken) {
            return malformed(broken, uri);
        }
        var unreadable = failure instanceof NotFoundException ? unreadable(failure.getCause(), uri) : null;
        if (unreadable != null) {
            return answer(Problem.malformed(language.code(), unreadable), uri);
        }
        int status = failure.getResponse().getStatus();
        if (status < 400) {
            return failure.getResponse();
        }
        return answer(Problem.of(language.code(), status, code(status)), uri);
    }

    /** The parameter of the query that could not be read: its conversion complains of the very value. */
    private static @Nullable String unreadable(@Nullable Throwable cause, UriInfo uri) {
        var complaint = cause == null || cause.getMessage() == null ? "" : cause.getMessage();
        return uri.getQueryParameters().entrySet().stream()
                .filter(entry ->
                        entry.getValue().stream().anyMatch(value -> !value.isEmpty() && complaint.contains(value)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** The second is named, since the framework answers it in a way of its own otherwise. */
    @ServerExceptionMapper({JacksonException.class, MismatchedInputException.class})
    public Response malformed(JacksonException malformed, UriInfo uri) {
        var field = malformed instanceof JsonMappingException wrong ? field(wrong) : null;
        return field == null
                ? answer(Problem.of(language.code(), 400, "malformed"), uri)
                : answer(Problem.malformed(language.code(), field), uri);
    }

    /** Where in the body the value stands that is none of its kind or too large for it, as in {@code donor.birthDate}. */
    private static @Nullable String field(JsonMappingException wrong) {
        var names = wrong.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
        return names.isEmpty() ? null : names;
    }

    /** A body that breaks off or is not what its type says. */
    @ServerExceptionMapper
    public Response unreadable(IOException broken, UriInfo uri) {
        return answer(Problem.of(language.code(), 400, "malformed"), uri);
    }

    @ServerExceptionMapper
    public Response unexpected(RuntimeException failure, UriInfo uri) {
        return known(failure, uri);
    }

    private static String code(int status) {
        return switch (status) {
            case 404 -> "not_found";
            case 403 -> "forbidden";
            case 401 -> "unauthorized";
            case 405 -> "method";
            case 406, 415 -> "media_type";
            case 413 -> "too_large";
            default -> status < 500 ? "malformed" : "unexpected";
        };
    }

    private Response answer(Problem problem, UriInfo uri) {
        if (api(uri)) {
            return problem.response();
        }
        var detail = problem.detail() == null ? problem.title() : problem.detail();
        return Response.status(problem.status())
                .entity(new ErrorPage(detail))
                .type(MediaType.TEXT_HTML_TYPE)
                .build();
    }

    private static boolean api(UriInfo uri) {
        return uri.getPath().startsWith("/api/");
    }
}
