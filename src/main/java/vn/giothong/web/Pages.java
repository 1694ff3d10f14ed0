package vn.giothong.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The answers a page gives: shown, shown again with what is wrong, or on to another page with a message. */
public final class Pages {
    private Pages() {}

    public static Response ok(TemplateInstance page) {
        return Response.ok(page, MediaType.TEXT_HTML_TYPE).build();
    }

    /** The same page with what was typed and what is wrong with it. */
    public static Response invalid(TemplateInstance page) {
        return Response.status(422).entity(page).type(MediaType.TEXT_HTML_TYPE).build();
    }

    public static Response seeOther(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    /** On to another page, which shows the text of the key once. */
    public static Response seeOther(String path, String messageKey) {
        return seeOther(path, messageKey, null);
    }

    /** The same, with one argument: a code or a number, never a person's data. */
    public static Response seeOther(String path, String messageKey, @Nullable Object argument) {
        return Response.seeOther(URI.create(path))
                .cookie(Flash.cookie(messageKey, argument))
                .build();
    }

    /** Tells a page that watches a job by htmx to load itself anew. */
    public static Response reload() {
        return Response.ok().header("HX-Refresh", "true").build();
    }
}
