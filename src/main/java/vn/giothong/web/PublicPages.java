package vn.giothong.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Answers that are the same for everybody who reads the language: anybody's cache may keep them for some minutes and then asks
 * whether they changed. They know no cookie but that of the language, and set none.
 */
public final class PublicPages {
    static final String CACHE = "public, max-age=300";

    private PublicPages() {}

    public static Response of(Request request, TemplateInstance page) {
        return of(request, page.render().getBytes(StandardCharsets.UTF_8), MediaType.TEXT_HTML + "; charset=UTF-8");
    }

    public static Response of(Request request, byte[] content, String type) {
        // weak, since what is compressed on the way has other bytes
        var tag = new EntityTag(hash(content), true);
        var unchanged = request.evaluatePreconditions(tag);
        var answer = unchanged == null ? Response.ok(content, type) : unchanged;
        return answer.tag(tag).header("Cache-Control", CACHE).build();
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 12);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }
}
