import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/** The tags that everything of a stage carries, by which the bill can be read. */
export const costTags = { product: 'trade-bulletin', stage: 'stage' } as const;

/**
 * A mail to the operators when four fifths of a stage's month (US dollars) are spent, or more than all of it is forecast.
 * Counts what carries the stage's tag, once that is activated as a cost allocation tag (runbook, "What it costs").
 */
export function watchCosts(
  scope: Construct,
  { dollars, operators, stage }: { dollars: number; operators: readonly string[]; stage: string },
): void {
  const told = (notificationType: 'ACTUAL' | 'FORECASTED', threshold: number) => ({
    notification: {
      ...{ notificationType, threshold },
      comparisonOperator: 'GREATER_THAN',
      thresholdType: 'PERCENTAGE',
    },
    subscribers: operators.map((address) => ({ subscriptionType: 'EMAIL', address })),
  });
  new CfnBudget(scope, 'Budget', {
    budget: {
      budgetName: Stack.of(scope).stackName,
      budgetType: 'COST',
      timeUnit: 'MONTHLY',
      budgetLimit: { amount: dollars, unit: 'USD' },
      costFilters: { TagKeyValue: [`user:${costTags.stage}$${stage}`] },
    },
    notificationsWithSubscribers: [told('ACTUAL', 80), told('FORECASTED', 100)],
  });
}
