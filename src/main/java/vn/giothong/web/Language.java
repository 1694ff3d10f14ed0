package vn.giothong.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language of the person who asks: what they chose (a cookie), else what the browser prefers, else Vietnamese. */
@RequestScoped
@Named("language")
public class Language {
    public static final String COOKIE = "giothong-language";

    private String code = "vi";

    void choose(@Nullable String cookie, HttpHeaders headers) {
        if (cookie != null) {
            code = known(cookie);
        } else {
            code = headers.getAcceptableLanguages().stream()
                    .map(Locale::getLanguage)
                    .filter(language -> language.equals("vi") || language.equals("en"))
                    .findFirst()
                    .orElse("vi");
        }
    }

    static String known(String code) {
        return code.equals("en") ? "en" : "vi";
    }

    public String code() {
        return code;
    }

    public boolean vietnamese() {
        return code.equals("vi");
    }

    public String getCode() {
        return code;
    }

    public String getOther() {
        return vietnamese() ? "en" : "vi";
    }
}
