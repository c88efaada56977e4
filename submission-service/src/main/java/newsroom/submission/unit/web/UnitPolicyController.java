package newsroom.submission.unit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import newsroom.platform.aggregate.Expected;
import newsroom.platform.problem.FieldProblem;
import newsroom.platform.problem.PlatformReason;
import newsroom.platform.security.Actor;
import newsroom.platform.web.ETags;
import newsroom.platform.web.IfMatch;
import newsroom.submission.unit.UnitKind;
import newsroom.submission.unit.UnitPolicies;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/submission/units/sign-off-policy")
@Tag(name = "units", description = "Contributing units 供稿单位 and their standing")
class UnitPolicyController {
  private final UnitPolicies policies;

  UnitPolicyController(UnitPolicies policies) {
    this.policies = policies;
  }

  @Schema(name = "SignOffPolicy", description = "Whether 单位审签 is required, by kind of unit")
  record Policy(@Nullable Map<UnitKind, @Nullable Boolean> required) {}

  @GetMapping
  @PreAuthorize("isAuthenticated()")
  @Operation(summary = "Which kinds of units sign off what they submit")
  ResponseEntity<Policy> read() {
    var policy = policies.signOff();
    return ResponseEntity.ok()
        .eTag(ETags.of(policy.version()))
        .body(new Policy(new EnumMap<>(policy.state().required())));
  }

  @PutMapping
  @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'LIAISON_EDITOR')")
  @Operation(
      summary = "Decide it",
      description = "A kind that is left out needs none. A unit may be an exception.")
  ResponseEntity<Policy> decide(Actor actor, IfMatch seen, @RequestBody Policy policy) {
    if (policy.required() == null) {
      Acting.refuse(List.of(new FieldProblem("/required", PlatformReason.MISSING)));
    }
    var byKind = new EnumMap<UnitKind, Boolean>(UnitKind.class);
    for (var kind : UnitKind.values()) {
      byKind.put(
          kind, policy.required() != null && Boolean.TRUE.equals(policy.required().get(kind)));
    }
    var decided =
        policies.decide(
            Acting.cause("sign-off", actor, seen, byKind),
            Expected.version(seen.version()),
            new UnitPolicies.SignOff(byKind));
    return ResponseEntity.ok()
        .eTag(ETags.of(decided.version()))
        .body(new Policy(new EnumMap<>(decided.state().required())));
  }
}
