package landbridge.publish;

/** Is told how long work goes on. */
public interface Progress {

  /** Tells nobody. */
  Progress NONE = (stage, done, total) -> {};

  /**
   * Some of the work is done.
   *
   * @param stage what is being done, in the present participle
   * @param done how many items are done
   * @param total how many there are; 0 where that is not known
   */
  void report(String stage, long done, long total);
}
