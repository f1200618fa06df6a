package landbridge.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An update as the SPARQL 1.1 protocol sends it.
 *
 * @param text the update
 * @param using the graphs of {@code using-graph-uri}
 * @param usingNamed those of {@code using-named-graph-uri}
 */
record UpdateRequestBody(String text, List<String> using, List<String> usingNamed) {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String UPDATE = "application/sparql-update";
  private static final int MOST_FIELDS = 100;

  /**
   * Reads it.
   *
   * @param most bytes that it may have
   * @throws Problem if it is none
   */
  static UpdateRequestBody of(HttpServletRequest request, int most) throws IOException {
    String type = Route.mediaType(request, "");
    if (!type.equals(FORM) && !type.equals(UPDATE)) {
      throw new Problem(415, "An update is posted as " + UPDATE + " or as " + FORM + ".");
    }
    String charset = request.getCharacterEncoding();
    if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
      throw new Problem(415, "An update is sent in UTF-8.");
    }
    String body = body(request, most);
    Map<String, List<String>> fields = new HashMap<>();
    if (request.getQueryString() != null) {
      add(request.getQueryString(), fields);
    }
    if (type.equals(UPDATE)) {
      if (fields.containsKey("update") || fields.containsKey("query")) {
        throw new Problem(400, "The update is the body; there is no other in the address.");
      }
      return new UpdateRequestBody(body, using(fields, ""), using(fields, "named-"));
    }
    add(body, fields);
    List<String> updates = fields.getOrDefault("update", List.of());
    if (updates.size() != 1 || fields.containsKey("query")) {
      throw new Problem(400, "One update is needed, in the parameter 'update', and no query.");
    }
    return new UpdateRequestBody(updates.get(0), using(fields, ""), using(fields, "named-"));
  }

  private static List<String> using(Map<String, List<String>> fields, String named) {
    return fields.getOrDefault("using-" + named + "graph-uri", List.of());
  }

  private static String body(HttpServletRequest request, int most) throws IOException {
    byte[] body = request.getInputStream().readNBytes(most + 1);
    if (body.length > most) {
      throw new Problem(413, "An update may have " + most + " bytes (update.bytes).")
          .with("Connection", "close");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw new Problem(400, "The update is not UTF-8.");
    }
  }

  private static void add(String encoded, Map<String, List<String>> fields) {
    for (String field : encoded.split("&", MOST_FIELDS)) {
      int equals = field.indexOf('=');
      if (equals > 0) {
        fields
            .computeIfAbsent(decoded(field.substring(0, equals)), name -> new ArrayList<>())
            .add(decoded(field.substring(equals + 1)));
      }
    }
  }

  private static String decoded(String text) {
    try {
      String decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
      if (decoded.indexOf('\uFFFD') >= 0) {
        throw new Problem(400, "The update is not UTF-8.");
      }
      return decoded;
    } catch (IllegalArgumentException e) {
      throw new Problem(400, "A parameter is not percent-encoded as it should be.");
    }
  }
}
