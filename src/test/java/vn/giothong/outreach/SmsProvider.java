package vn.giothong.outreach;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A real HTTP server plays a provider of SMS; it takes everything until it is told to answer something else. */
public final class SmsProvider implements AutoCloseable {
    /** One call as it came in. */
    record Taken(
            String body,
            @Nullable String authorization,
            @Nullable String accessToken,
            String key) {}

    private static final long PATIENCE_SECONDS = 10;
    private static final String PREFIX = "giothong.messages.sms.";

    private final List<Taken> taken = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final HttpServer server;
    private List<Integer> statuses = List.of(200);
    private Function<String, String> word = body -> "";

    public SmsProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(callers);
        server.createContext("/send", this::answer);
        server.start();
    }

    /** One status after the other, the last for ever; 0 keeps the caller waiting. */
    void answering(Integer... statuses) {
        this.statuses = List.of(statuses);
    }

    /** What stands in the answer to the body of a call. */
    public void saying(Function<String, String> word) {
        this.word = word;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var headers = exchange.getRequestHeaders();
        taken.add(new Taken(
                body,
                headers.getFirst("Authorization"),
                headers.getFirst("access_token"),
                headers.getFirst("Idempotency-Key")));
        int status = statuses.get(Math.min(taken.size(), statuses.size()) - 1);
        if (status == 0) {
            letWait();
        }
        var said = word.apply(body).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status == 0 ? 200 : status, said.length == 0 ? -1 : said.length);
        exchange.getResponseBody().write(said);
        exchange.close();
    }

    private void letWait() {
        try {
            if (!closing.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Nobody closed the provider");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    List<Taken> taken() {
        return List.copyOf(taken);
    }

    /** The bodies of all calls so far. */
    public List<String> bodies() {
        return taken().stream().map(Taken::body).toList();
    }

    /** The way to this provider by settings such as {@code answer.at}. */
    HttpGateway gateway(Map<String, String> settings) {
        return new HttpGateway(read(settings).sms());
    }

    /** SMS by this provider, and no other channel. */
    public Delivery delivery(Map<String, String> settings) {
        var routes = new Routes(read(settings), new Outbox(Clock.systemUTC(), false), false);
        routes.onStart(new StartupEvent());
        return new Delivery(routes);
    }

    private MessageSettings read(Map<String, String> settings) {
        var values = new HashMap<String, String>();
        values.put(PREFIX + "via", "HTTP");
        values.put(PREFIX + "url", "http://localhost:" + server.getAddress().getPort() + "/send");
        settings.forEach((name, value) -> values.put(PREFIX + name, value));
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(MessageSettings.class)
                .withDefaultValues(values)
                .build()
                .getConfigMapping(MessageSettings.class);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        callers.shutdown();
    }
}
