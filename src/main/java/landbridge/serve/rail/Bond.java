package landbridge.serve.rail;

/**
 * That two lines belong together, without saying where.
 *
 * @param from a line's id
 * @param to another's
 */
public record Bond(String from, String to, Sort sort) {

  public enum Sort {
    CONNECTS,
    PART_OF
  }
}
