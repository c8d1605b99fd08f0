import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { letSend } from './permissions.ts';
import type { Stage, StageMail } from './settings.ts';

/** DNS records by which receivers know the sender; without them QQ Mail and others refuse. */
interface DkimRecord {
  readonly name: string;
  readonly value: string;
}

/** How mail leaves: what the functions must know of it, and what they must be allowed. */
export interface MailRoute {
  readonly environment: Readonly<Record<string, string>>;
  readonly dkimRecords: readonly DkimRecord[];
  /** Where the login of a mail server is kept; absent where there is none. */
  readonly secretArn?: string;
  allow(role: Role): void;
}

export function mailRoute(
  scope: Construct,
  props: { readonly stage: Stage; readonly operators: Topic },
): MailRoute {
  const { mail, sender } = props.stage;
  return mail.transport === 'ses'
    ? new SesMail(scope, 'Mail', {
        sender: sender.address,
        operators: props.operators,
        identity: mail.identity,
      })
    : new SmtpMail(scope, 'Mail', mail);
}

interface SesProps {
  readonly sender: string;
  readonly operators: Topic;
  readonly identity: 'existing' | undefined;
}

/** Mail by SES: the sender's domain as an identity, and every bounce, complaint and rejection told to the operators. */
class SesMail extends Construct implements MailRoute {
  readonly environment: Readonly<Record<string, string>>;
  readonly dkimRecords: readonly DkimRecord[];
  readonly #sender: string;
  readonly #domain: string;
  readonly #configurationSet: string;

  constructor(scope: Construct, id: string, props: SesProps) {
    super(scope, id);
    this.#sender = props.sender;
    this.#domain = props.sender.slice(props.sender.indexOf('@') + 1);
    const set = new ConfigurationSet(this, 'Messages', {
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      // An address that bounced or complained is not written to again; the mail's record says so.
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    this.#configurationSet = set.configurationSetName;
    set.addEventDestination('Failures', {
      destination: EventDestination.snsTopic(props.operators),
      events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT, EmailSendingEvent.REJECT],
    });
    this.dkimRecords = props.identity === 'existing' ? [] : this.makeIdentity(set);
    this.environment = { MAIL_TRANSPORT: 'ses', SES_CONFIGURATION_SET: set.configurationSetName };
  }

  private makeIdentity(configurationSet: ConfigurationSet): readonly DkimRecord[] {
    const identity = new EmailIdentity(this, 'Sender', {
      identity: Identity.domain(this.#domain),
      configurationSet,
    });
    identity.applyRemovalPolicy(RemovalPolicy.RETAIN);
    return identity.dkimRecords;
  }

  allow(role: Role): void {
    letSend(role, {
      sender: this.#sender,
      identity: this.#domain,
      configurationSet: this.#configurationSet,
    });
  }
}

/** Mail by the bureau's own server, whose user and password a person puts into the secret once (runbook). */
class SmtpMail extends Construct implements MailRoute {
  readonly environment: Readonly<Record<string, string>>;
  readonly dkimRecords: readonly DkimRecord[] = [];
  readonly secretArn: string;

  constructor(scope: Construct, id: string, mail: Extract<StageMail, { transport: 'smtp' }>) {
    super(scope, id);
    const secret = new Secret(this, 'SmtpLogin', {
      // Never changed here: another template would put a new random password over the person's.
      generateSecretString: {
        secretStringTemplate: JSON.stringify({ user: '' }),
        generateStringKey: 'password',
      },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Validations.of(secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason:
        'The password is the mail server\'s to change, and AWS cannot log in there: it is changed there and put here (runbook, "Rotating the SMTP secret").',
    });
    this.secretArn = secret.secretArn;
    this.environment = {
      MAIL_TRANSPORT: 'smtp',
      SMTP_HOST: mail.host,
      SMTP_PORT: String(mail.port),
      SMTP_SECRET_ARN: this.secretArn,
    };
  }

  allow(role: Role): void {
    role.addToPolicy(
      new PolicyStatement({
        actions: ['secretsmanager:GetSecretValue'],
        resources: [this.secretArn],
      }),
    );
  }
}
