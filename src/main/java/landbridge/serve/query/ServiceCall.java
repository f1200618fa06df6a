package landbridge.serve.query;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.algebra.OpAsQuery;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.engine.Rename;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.ResultsReader;
import org.jspecify.annotations.Nullable;

/**
 * Asks another endpoint for a {@code SERVICE}: only one of those that are allowed, without being
 * led elsewhere, for no longer than the query that asks, and for an answer of bounded length.
 *
 * @param query that asks
 */
record ServiceCall(RunningQuery query) {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private static final int MOST_BYTES = 16 * 1024 * 1024;

  /**
   * Asks.
   *
   * @throws Stopped if the endpoint may not be asked, or the time is over
   * @throws QueryExecException if it does not answer as it should
   */
  RowSet rows(OpService service) {
    String endpoint = service.getService().isURI() ? service.getService().getURI() : "";
    if (!query.bounds().services().contains(endpoint)) {
      query.stop(Stopped.refused(403, "SERVICE asks no endpoint but those that are allowed."));
      throw query.reason();
    }
    Query text = OpAsQuery.asQuery(Rename.reverseVarRename(service.getSubOp(), true));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(endpoint))
            .timeout(query.left())
            .header("Content-Type", "application/sparql-query")
            .header("Accept", "application/sparql-results+json")
            .POST(HttpRequest.BodyPublishers.ofString(text.serialize(), StandardCharsets.UTF_8))
            .build();
    return ResultsReader.create()
        .lang(ResultSetLang.RS_JSON)
        .build()
        .readRowSet(new ByteArrayInputStream(answer(request)));
  }

  private byte[] answer(HttpRequest request) {
    AtomicReference<@Nullable InputStream> body = new AtomicReference<>();
    CompletableFuture<byte[]> answer =
        CLIENT
            .sendAsync(request, HttpResponse.BodyHandlers.ofInputStream())
            .thenApply(
                response -> {
                  body.set(response.body());
                  return bytes(response);
                });
    try {
      return answer.get(query.left().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      query.stop(Stopped.late());
      throw query.reason();
    } catch (ExecutionException e) {
      query.throwIfStopped();
      throw new QueryExecException("An endpoint that SERVICE asks gives no answer.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      query.stop(Stopped.gone());
      throw query.reason();
    } finally {
      close(body.get());
    }
  }

  private static byte[] bytes(HttpResponse<InputStream> response) {
    try {
      byte[] bytes = response.body().readNBytes(MOST_BYTES + 1);
      if (response.statusCode() != 200 || bytes.length > MOST_BYTES) {
        throw new IOException("status " + response.statusCode() + ", " + bytes.length + " bytes");
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void close(@Nullable InputStream body) {
    try {
      if (body != null) {
        body.close();
      }
    } catch (IOException e) {
      // Nothing more is wanted of it.
    }
  }
}
