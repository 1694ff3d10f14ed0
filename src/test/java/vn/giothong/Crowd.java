package vn.giothong;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.RequestBuilder;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.util.EntityUtils;

/**
 * Asks the API thousands of times, by the client that REST Assured stands on: what REST Assured does for one request costs more than
 * its answer.
 */
public final class Crowd {
    private static final CloseableHttpClient CLIENT = HttpClients.custom()
            .disableRedirectHandling()
            .disableCookieManagement()
            .setMaxConnPerRoute(16)
            .setMaxConnTotal(32)
            .build();

    private Crowd() {}

    public record Answer(int status, String type, String body) {}

    /** The answer to a body of a type, sent from one of the loopback's addresses; headers are names and values in turns. */
    public static Answer ask(String from, String method, String path, String type, String body, String... headers) {
        try {
            var request = RequestBuilder.create(method.toUpperCase(Locale.ROOT))
                    .setUri("http://localhost:" + RestAssured.port + path)
                    .setConfig(RequestConfig.custom()
                            .setLocalAddress(InetAddress.getByName(from))
                            .setNormalizeUri(false)
                            .build())
                    .setHeader("Content-Type", type)
                    .setEntity(new ByteArrayEntity(body.getBytes(StandardCharsets.UTF_8)));
            for (int name = 0; name < headers.length; name += 2) {
                request.setHeader(headers[name], headers[name + 1]);
            }
            return CLIENT.execute(request.build(), answer -> {
                var answered = answer.getFirstHeader("Content-Type");
                var entity = answer.getEntity();
                return new Answer(
                        answer.getStatusLine().getStatusCode(),
                        answered == null ? "" : answered.getValue().split(";", 2)[0],
                        entity == null ? "" : EntityUtils.toString(entity, StandardCharsets.UTF_8));
            });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
