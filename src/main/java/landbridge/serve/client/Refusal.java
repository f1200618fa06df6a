package landbridge.serve.client;

/**
 * Why a client has to wait.
 *
 * @param reason which allowance is used up
 * @param seconds after how many seconds it may come again
 */
public record Refusal(Reason reason, long seconds) {

  /** The allowances. */
  public enum Reason {
    CONCURRENT,
    REQUESTS,
    ERRORS,
    QUERY_SECONDS
  }
}
