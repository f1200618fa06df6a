package landbridge.publish.export;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * A format that the graph can be written in.
 *
 * @param id its name on the command line and of its folder, such as {@code csv-names}
 * @param file the name of a file of it
 * @param mediaType its media type, with parameters
 * @param shape what its queries give, and so which writer writes it
 * @param title its name for readers
 * @param use what it is good for, in a sentence
 */
public record Export(
    String id, String file, String mediaType, Shape shape, String title, String use) {

  /**
   * Writes the graph in the format, in an order that the content alone determines.
   *
   * @param graphs the layers as named graphs, their union as the default graph
   * @return how many records were written: rows, features, subjects
   */
  public long write(DatasetGraph graphs, OutputStream out) throws IOException {
    return shape.writer().write(new Projection(this, graphs), out);
  }

  /**
   * What of the graph the format does not carry.
   *
   * @param graphs as for {@link #write}
   */
  public Loss loss(DatasetGraph graphs) {
    return LossSurvey.of(this, graphs);
  }
}
