package vn.giothong;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * An OpenID provider: discovery, authorization code with PKCE, signed tokens. Whoever comes is the person it was told of last; what
 * it says may be made wrong in any claim, by its key or by not answering.
 */
final class TinyProvider implements AutoCloseable {
    static final String CLIENT = "giot-hong";
    static final String SECRET = "a secret that both sides know";

    private final HttpServer server;
    private final RsaJsonWebKey key = newKey();
    private final Map<String, Map<String, String>> asked = new ConcurrentHashMap<>();
    private volatile Map<String, Object> person = Map.of();
    private volatile Map<String, Object> lies = Map.of();
    private volatile RsaJsonWebKey signing = key;
    private volatile boolean refusing;
    private volatile boolean broken;

    private TinyProvider(HttpServer server) {
        this.server = server;
    }

    static TinyProvider start(int port) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        var provider = new TinyProvider(server);
        server.createContext("/.well-known/openid-configuration", provider::discovery);
        server.createContext("/keys", provider::keys);
        server.createContext("/authorize", provider::authorize);
        server.createContext("/token", provider::token);
        server.start();
        return provider;
    }

    static String url(int port) {
        return "http://127.0.0.1:" + port;
    }

    String url() {
        return url(server.getAddress().getPort());
    }

    /** From now on whoever comes is the subject, by the truth. */
    void vouchesFor(String subject, Map<String, Object> claims) {
        var all = new HashMap<>(claims);
        all.put("sub", subject);
        person = all;
        lies = Map.of();
        signing = key;
        refusing = false;
        broken = false;
    }

    /** Says something else in a claim. */
    void liesAbout(String claim, Object value) {
        lies = Map.of(claim, value);
    }

    void signsWithAnotherKey() {
        signing = newKey();
    }

    void refuses() {
        refusing = true;
    }

    /** Sends people back and then does not say who they are. */
    void breaks() {
        broken = true;
    }

    /** A token of the person, such as some other way would carry to an application. */
    String tokenFor(String audience) {
        return token(Map.of("aud", audience));
    }

    private void discovery(HttpExchange exchange) throws IOException {
        answer(
                exchange,
                Map.of(
                        "issuer", url(),
                        "authorization_endpoint", url() + "/authorize",
                        "token_endpoint", url() + "/token",
                        "jwks_uri", url() + "/keys",
                        "response_types_supported", List.of("code"),
                        "subject_types_supported", List.of("public"),
                        "id_token_signing_alg_values_supported", List.of("RS256")));
    }

    private void keys(HttpExchange exchange) throws IOException {
        answer(exchange, new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var question = form(exchange.getRequestURI().getRawQuery());
        var code = UUID.randomUUID().toString();
        asked.put(code, question);
        var outcome = refusing ? "error=access_denied" : "code=" + code;
        exchange.getResponseHeaders()
                .add("Location", question.get("redirect_uri") + "?" + outcome + "&state=" + question.get("state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    /** The code is good once, for the client that knows its secret and the verifier of the challenge that it was given for. */
    private void token(HttpExchange exchange) throws IOException {
        var sent = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var question = asked.remove(sent.get("code"));
        var client =
                "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        var known = client.equals(exchange.getRequestHeaders().getFirst("Authorization"));
        if (broken || !known || question == null || !answers(sent, question)) {
            exchange.sendResponseHeaders(broken ? 500 : 401, -1);
            exchange.close();
            return;
        }
        var claims = new HashMap<String, Object>(Map.of("nonce", question.get("nonce"), "aud", CLIENT));
        claims.putAll(lies);
        answer(
                exchange,
                Map.of("access_token", "opaque", "token_type", "Bearer", "expires_in", 300, "id_token", token(claims)));
    }

    private static boolean answers(Map<String, String> sent, Map<String, String> question) {
        var verifier = sent.getOrDefault("code_verifier", "").getBytes(StandardCharsets.US_ASCII);
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).equals(question.get("code_challenge"));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private String token(Map<String, Object> claims) {
        var now = Instant.now().getEpochSecond();
        var all = new HashMap<String, Object>(Map.of("iss", url(), "iat", now, "exp", now + 300));
        all.putAll(person);
        all.putAll(claims);
        var signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue("RS256");
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setKey(signing.getPrivateKey());
        signature.setPayload(JsonUtil.toJson(all));
        try {
            return signature.getCompactSerialization();
        } catch (JoseException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static RsaJsonWebKey newKey() {
        try {
            var made = RsaJwkGenerator.generateJwk(2048);
            made.setKeyId("tiny");
            made.setUse("sig");
            made.setAlgorithm("RS256");
            return made;
        } catch (JoseException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static Map<String, String> form(String encoded) {
        return Arrays.stream(encoded.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static void answer(HttpExchange exchange, Map<String, Object> value) throws IOException {
        answer(exchange, JsonUtil.toJson(value));
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        var body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
