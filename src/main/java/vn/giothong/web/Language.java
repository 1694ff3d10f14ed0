package vn.giothong.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/**
 * The language of the person who asks: the one in the address, what they chose (a cookie), else what the browser prefers, else
 * Vietnamese. It is looked for when it is first needed, since a request may fail before any code of ours has seen it.
 */
@RequestScoped
@Named("language")
public class Language {
    public static final String COOKIE = "giothong-language";

    private final CurrentVertxRequest current;
    private @Nullable String code;

    Language(CurrentVertxRequest current) {
        this.current = current;
    }

    private static String of(@Nullable RoutingContext request) {
        if (request == null) {
            return "vi";
        }
        var asked = request.queryParam("lang").stream().findFirst().orElse(null);
        var cookie = request.request().getCookie(COOKIE);
        if (asked != null || cookie != null) {
            return known(asked == null ? cookie.getValue() : asked);
        }
        return preferred(request.request().getHeader("Accept-Language"));
    }

    /** What cannot be read is as good as nothing. */
    private static String preferred(@Nullable String header) {
        try {
            return (header == null ? List.<LanguageRange>of() : LanguageRange.parse(header))
                    .stream()
                            .map(range -> range.getRange().split("-", 2)[0])
                            .filter(language -> language.equals("vi") || language.equals("en"))
                            .findFirst()
                            .orElse("vi");
        } catch (IllegalArgumentException unreadable) {
            return "vi";
        }
    }

    static String known(String code) {
        return code.equals("en") ? "en" : "vi";
    }

    public String code() {
        if (code == null) {
            code = of(current.getCurrent());
        }
        return code;
    }

    public boolean vietnamese() {
        return code().equals("vi");
    }

    public String getCode() {
        return code();
    }

    public String getOther() {
        return vietnamese() ? "en" : "vi";
    }
}
