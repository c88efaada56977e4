package newsroom.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PublicPostsTests {
  @Test
  void aHouseholdCountsAsOneAddress() {
    assertThat(PublicPosts.network("2001:db8::1"))
        .isEqualTo(PublicPosts.network("2001:db8::ffff:2"));
    assertThat(PublicPosts.network("2001:db8::1"))
        .isNotEqualTo(PublicPosts.network("2001:db8:1::1"));
    assertThat(PublicPosts.network("192.0.2.1")).isNotEqualTo(PublicPosts.network("192.0.2.2"));
    assertThat(PublicPosts.network("nonsense")).isEqualTo("nonsense");
  }
}
